/** Reports of a day and own copies, while they are made and for the time they are kept. */
package org.keptword.reports.model;
