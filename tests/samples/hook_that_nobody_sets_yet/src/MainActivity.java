package com.example.hook_that_nobody_sets_yet;

import android.app.Activity;
import android.os.Bundle;
import android.provider.ContactsContract;
import android.telephony.TelephonyManager;
import android.view.View;
import android.widget.Button;

public class MainActivity extends Activity {
    interface Hook {
        void run();
    }

    private Hook early;
    private Hook onTap;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        early = new Hook() {
            @Override
            public void run() {
                ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getDeviceId();
            }
        };
        Button sync = new Button(this);
        sync.setText("Sync");
        sync.setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                onTap = new ContactsHook(MainActivity.this);
            }
        });
        setContentView(sync);
    }

    @Override
    protected void onResume() {
        super.onResume();
        if (early != null) {
            early.run();
        }
        if (onTap != null) {
            getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null);
        }
        if (Hooks.never != null) {
            ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getSubscriberId();
        }
    }
}
