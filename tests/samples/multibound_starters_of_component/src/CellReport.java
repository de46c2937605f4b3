package com.example.multibound_starters_of_component;

import android.content.Context;
import android.telephony.CellLocation;
import android.telephony.TelephonyManager;

public class CellReport {
    private final CellLocation place;

    CellReport(Context context) {
        place = ((TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE)).getCellLocation();
    }

    String text() {
        return String.valueOf(place);
    }
}
