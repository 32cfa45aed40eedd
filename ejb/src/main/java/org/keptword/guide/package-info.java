/**
 * The guide: its phases, steps and exercises as data, versioned and never changed once loaded. Owns {@code guide_version} and
 * {@code guide_exercise}, and for the forms a practice brings along {@code own_exercise} and {@code own_exercise_version}.
 * {@link org.keptword.guide.GuideLibrary} is what other features ask; the form engine is in {@link org.keptword.guide.form}, the reading of
 * definition files in {@link org.keptword.guide.definition}.
 */
package org.keptword.guide;
