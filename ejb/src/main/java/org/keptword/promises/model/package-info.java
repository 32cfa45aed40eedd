/** Promises, outcomes and notices as stored. */
package org.keptword.promises.model;
