/** Reads FHIR and makes definitions of it. */
package org.keptword.interop.internal;
