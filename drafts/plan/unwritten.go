package plan

// Write gives a step of a plan with [Options.Unwritten] what the steps of other plans have from the
// start: the draft, or the warning that it can't be written, and all that depends on it. It changes
// no other step, and does nothing the second time.
func (s *Step) Write() {
	if s.render != nil {
		s.render()
		s.render = nil
	}
}
