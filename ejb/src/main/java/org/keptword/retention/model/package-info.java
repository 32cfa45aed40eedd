/** Holds, requests to erase, and how long a practice keeps its cases. */
package org.keptword.retention.model;
