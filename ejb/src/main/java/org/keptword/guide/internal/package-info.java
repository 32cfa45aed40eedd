/** Loads the guide when the application starts. */
package org.keptword.guide.internal;
