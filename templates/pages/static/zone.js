// Guesses the time zone from the device, for the person to confirm. The form works without it.
(function () {
  "use strict";
  var select = document.getElementById("zone");
  var note = document.getElementById("zone-guess");
  if (!select || !note || select.value) return;
  var zone;
  try {
    zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  } catch (error) {
    return;
  }
  if (!zone || zone.length > 40 || (zone !== "UTC" && zone.indexOf("/") < 1)) return;
  select.value = zone;
  if (select.value !== zone) {
    var option = document.createElement("option");
    option.value = zone;
    option.textContent = zone.replace(/_/g, " ");
    select.appendChild(option);
    select.value = zone;
  }
  note.textContent = "Guessed from your device. Change it if it is wrong.";
})();
