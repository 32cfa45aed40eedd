/** Cases and all that stands on their safety page, as stored. */
package org.keptword.cases.model;
