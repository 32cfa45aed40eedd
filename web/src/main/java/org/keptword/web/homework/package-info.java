/** The overview of a case with assigning, and the homework of a case. */
package org.keptword.web.homework;
