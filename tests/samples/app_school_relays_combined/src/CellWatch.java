package com.example.app_school_relays_combined;

import android.content.Context;
import android.telephony.CellLocation;
import android.telephony.PhoneStateListener;
import android.telephony.TelephonyManager;
import android.util.Log;

final class CellWatch extends PhoneStateListener {
    void begin(Context context) {
        TelephonyManager phone = context.getSystemService(TelephonyManager.class);
        phone.listen(this, LISTEN_CELL_LOCATION);
        Log.d("Cells", "now " + phone.getCellLocation());
    }

    @Override
    public void onCellLocationChanged(CellLocation place) {
        Log.d("Cells", "then " + place);
    }
}
