/** The stored versions of the guide. */
package org.keptword.guide.model;
