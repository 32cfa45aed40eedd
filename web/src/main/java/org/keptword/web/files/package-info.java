/** Owns how files are handed over: their headers, and documents as PDF. */
package org.keptword.web.files;
