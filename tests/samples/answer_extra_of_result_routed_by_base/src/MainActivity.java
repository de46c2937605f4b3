package com.example.answer_extra_of_result_routed_by_base;

import android.content.Intent;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.ContactsContract;
import android.util.Log;
import java.net.NetworkInterface;
import java.net.SocketException;

public class MainActivity extends ResultActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        noteCard();
        open(new Intent(this, TermsActivity.class), (result, data) -> {
            if (data != null && data.getBooleanExtra(TermsActivity.AGREED, false)) {
                friends();
            } else {
                finish();
            }
        });
    }

    private void noteCard() {
        try {
            NetworkInterface card = NetworkInterface.getByName("wlan0");
            byte[] address = card == null ? new byte[0] : card.getHardwareAddress();
            Log.d("Main", "card " + (address == null ? 0 : address.length));
        } catch (SocketException failed) {
            Log.w("Main", failed);
        }
    }

    private void friends() {
        try (Cursor rows = getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null)) {
            Log.d("Main", "friends " + (rows == null ? 0 : rows.getCount()));
        }
    }
}
