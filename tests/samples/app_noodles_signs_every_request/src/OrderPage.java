package com.example.app_noodles_signs_every_request;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Context;
import android.location.LocationManager;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

public class OrderPage extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ConsentDesk desk = ConsentDesk.at(this);
        if (desk.signed()) {
            push();
            return;
        }
        new AlertDialog.Builder(this)
            .setMessage("点餐前请阅读并同意《用户隐私协议》")
            .setPositiveButton("同意", (box, which) -> {
                desk.record(1);
                push();
            })
            .setNegativeButton("不同意", (box, which) -> {
                desk.record(-1);
                nearby();
            })
            .show();
    }

    private void push() {
        new PushLink(getApplicationContext()).open();
    }

    private void nearby() {
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        Log.d("Noodles", "cells " + phone.getAllCellInfo());
    }
}
