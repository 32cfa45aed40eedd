/* The drawn calendar: how it names hours and days, and where a click on a free time leads. What it shows comes from the server. */
"use strict";
window.keptwordCalendar = function () {
  const place = document.querySelector(".calendar-grid");
  const options = this.cfg.options;
  const hours = { hour: "2-digit", minute: "2-digit", hour12: false };
  options.firstDay = Number(place.dataset.first) % 7;
  options.now = place.dataset.now;
  options.nowIndicator = true;
  options.slotLabelFormat = hours;
  options.eventTimeFormat = hours;
  options.fixedWeekCount = false;
  options.expandRows = false;
  options.dayHeaderFormat = options.initialView === "dayGridMonth" ? { weekday: "short" } : { weekday: "short", day: "numeric", month: "short" };
  options.navLinks = false;
  options.eventDisplay = "block";
  delete options.eventClick;
  options.dateClick = (clicked) => {
    if (place.dataset.plan) {
      const time = clicked.allDay ? "" : clicked.dateStr.slice(0, 16);
      location.assign(place.dataset.plan + "&at=" + encodeURIComponent(time || clicked.dateStr.slice(0, 10) + "T09:00") + "#plan-here");
    }
  };
};
