/**
 * Exchange with other systems. Brings a published instrument, a FHIR R4 Questionnaire, as a form of the practice: reads the file, says item by item what
 * was understood, and keeps it. Owns {@code instrument_draft}, a file between its upload and its keeping; what is kept belongs to {@code guide}
 * and {@code measures}. Nothing is fetched from anywhere, and no expression in a file is run.
 */
package org.keptword.interop;
