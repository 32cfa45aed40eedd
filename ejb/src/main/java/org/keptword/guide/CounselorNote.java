package org.keptword.guide;

import org.keptword.guide.form.LocalizedText;

/** A short note for the counselor: what an exercise is for, what to look for in the answers, and when to be careful. */
public record CounselorNote(LocalizedText aim, LocalizedText lookFor, LocalizedText caution) {}
