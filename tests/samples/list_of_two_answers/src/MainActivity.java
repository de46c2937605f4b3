package com.example.list_of_two_answers;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.telephony.TelephonyManager;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this)
                .setTitle("Privacy policy")
                .setItems(new String[] {"I agree", "I do not agree"}, new DialogInterface.OnClickListener() {
                    @Override
                    public void onClick(DialogInterface dialog, int which) {
                        if (which == 0) {
                            ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getSubscriberId();
                        } else {
                            finish();
                        }
                    }
                })
                .show();
    }

}
