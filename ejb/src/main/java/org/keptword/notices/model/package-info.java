/** What waits to be told, the letters made of it, and what people chose. */
package org.keptword.notices.model;
