/** What the notices keep. */
package org.keptword.notices.model;
