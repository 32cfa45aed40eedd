/** The help of each page and the manual, one for counselors, one for clients and one for managers. */
package org.keptword.web.help;
