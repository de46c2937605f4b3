package com.example.question_closed_any_way_starts;

import android.accounts.AccountManager;
import android.app.Activity;
import android.app.AlertDialog;
import android.content.ClipboardManager;
import android.content.DialogInterface;
import android.location.LocationManager;
import android.os.Bundle;
import android.util.Log;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        AlertDialog dialog = new AlertDialog.Builder(this).setMessage("请同意《隐私政策》")
            .setPositiveButton("同意", null).setNegativeButton("拒绝", null).create();
        dialog.setOnDismissListener(new DialogInterface.OnDismissListener() {
            @Override
            public void onDismiss(DialogInterface closed) {
                LocationManager places = (LocationManager) getSystemService(LOCATION_SERVICE);
                Log.d("Main", String.valueOf(places.getLastKnownLocation("gps")));
            }
        });
        dialog.setOnCancelListener(new DialogInterface.OnCancelListener() {
            @Override
            public void onCancel(DialogInterface cancelled) {
                Log.d("Main", "accounts " + AccountManager.get(MainActivity.this).getAccounts().length);
            }
        });
        dialog.setOnShowListener(new DialogInterface.OnShowListener() {
            @Override
            public void onShow(DialogInterface shown) {
                ClipboardManager clips = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
                Log.d("Main", String.valueOf(clips.getPrimaryClip()));
            }
        });
        dialog.show();
    }
}
