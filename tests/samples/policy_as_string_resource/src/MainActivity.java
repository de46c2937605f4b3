package com.example.policy_as_string_resource;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.provider.ContactsContract;
import android.telephony.TelephonyManager;
import android.widget.TextView;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView page = new TextView(this);
        page.setText(R.string.privacy_policy_text);
        setContentView(page);
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        String imei = phone.getDeviceId();
        getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, imei);
    }
}
