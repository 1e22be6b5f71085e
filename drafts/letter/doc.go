// Package letter builds what the template of one email sees.
//
// [Resolve] finds what a [Request] names in its case: the kind, the opportunity, the recipients,
// the offer and the ask that the email is about, and the email that it answers. [Compose] also makes
// the [Letter], which holds every fact that the template may state and nothing else, or says in a
// [*NeedsError] which facts the kind needs and the case lacks. [DateStyle] writes days and times the
// way the client writes them.
//
// A [Kind] is the front matter of a template. Its Needs and By name entries of [Needs] and [Dates].
// [Kind.Situation] is what a plan finds it by.
//
// A Letter has no path to what is private in its case, or to evidence that may not be shared. The
// clock is [Request.Send]; nothing here reads another, or renders a template.
package letter
