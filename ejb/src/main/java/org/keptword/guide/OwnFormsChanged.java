package org.keptword.guide;

import org.keptword.shared.PracticeId;

/** A practice has brought a form, or offers one no longer. */
public record OwnFormsChanged(PracticeId practice) {}
