package letter

import "slices"

// startReply returns what they've said to whether the client may start on another day, if she asked that
// when she accepted and this email accepts, too; and whether they named a day.
func (j *Job) startReply() (r Reply, named bool) {
	if j.Kind.Act != ActAccept {
		return "", false
	}
	asked := -1
	for i, e := range j.log {
		if k := j.kindOf(e); accepts(e, k) && slices.Contains(k.AsksFor, TopicStart) {
			asked = i
		}
	}
	if asked < 0 {
		return "", false
	}
	for _, e := range slices.Backward(j.log[asked:]) {
		if r := ReplyOf(e.What); r != "" && r != ReplyQuestion {
			return r, !e.Start.IsZero()
		}
	}
	return j.Request.Answer, false
}
