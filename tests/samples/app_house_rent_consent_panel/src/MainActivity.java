package com.example.app_house_rent_consent_panel;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.content.SharedPreferences;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.ContactsContract;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.view.View;
import com.example.app_house_rent_consent_panel.widget.ConsentPanel;

public class MainActivity extends Activity implements ConsentPanel.Listener {
    private ConsentPanel panel;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.activity_main);
        panel = (ConsentPanel) findViewById(R.id.panel);
        panel.setListener(this);
        if (prefs().getBoolean("has_agreed_privacy", false)) {
            panel.setVisibility(View.GONE);
            recommend();
        }
    }

    private SharedPreferences prefs() {
        return getSharedPreferences("rent", MODE_PRIVATE);
    }

    @Override
    public void onAccept() {
        prefs().edit().putBoolean("has_agreed_privacy", true).apply();
        panel.setVisibility(View.GONE);
        recommend();
    }

    @Override
    public void onDecline() {
        new AlertDialog.Builder(this)
            .setMessage("您需要同意《隐私政策》才能继续使用租房服务")
            .setPositiveButton("同意", new DialogInterface.OnClickListener() {
                @Override
                public void onClick(DialogInterface dialog, int which) {
                    onAccept();
                }
            })
            .setNegativeButton("仍不同意", new DialogInterface.OnClickListener() {
                @Override
                public void onClick(DialogInterface dialog, int which) {
                    countLoss();
                    finish();
                }
            })
            .show();
    }

    private void countLoss() {
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        try {
            Log.d("Main", "lost " + phone.getDeviceId());
        } catch (SecurityException e) {
            Log.d("Main", "lost");
        }
    }

    private void recommend() {
        try {
            Cursor cursor = getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null);
            if (cursor != null) {
                Log.d("Main", "friends " + cursor.getCount());
                cursor.close();
            }
        } catch (SecurityException e) {
            Log.d("Main", "no friends");
        }
    }
}
