/** The guide, for those who give work from it. */
package org.keptword.web.guide;
