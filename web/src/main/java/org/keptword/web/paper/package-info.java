/** What is printed: markup, typefaces, and the press that makes a tagged file of them. */
package org.keptword.web.paper;
