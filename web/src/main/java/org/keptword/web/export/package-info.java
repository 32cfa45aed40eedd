/** Owns how lists are taken away as files: typed tables, and how they are written as CSV and XLSX. */
package org.keptword.web.export;
