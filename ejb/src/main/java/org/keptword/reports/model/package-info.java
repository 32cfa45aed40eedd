/** The reports of a day while they are made and for the hour they are kept. */
package org.keptword.reports.model;
