/** Owns what the pages say: texts in English and Spanish, dates and numbers as people write them. */
package org.keptword.web.text;
