package com.example.sheets_of_a_notebook;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

public class PlaceSheet extends Sheet {
    @Override
    protected String title() {
        return "附近";
    }

    @Override
    public void onStart() {
        super.onStart();
        TelephonyManager phone = (TelephonyManager) getContext().getSystemService(Context.TELEPHONY_SERVICE);
        Log.d("Notebook", "cell " + phone.getCellLocation());
    }
}
