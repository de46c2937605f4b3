package com.example.session_and_tutorial_flags_are_no_consent;

import android.app.Activity;
import android.content.ClipboardManager;
import android.database.Cursor;
import android.location.LocationManager;
import android.provider.Telephony;
import android.util.Log;

public class MainActivity extends Activity {
    @Override
    protected void onResume() {
        super.onResume();
        Session session = new Session(this);
        if (session.signedIn()) {
            Cursor cursor = getContentResolver().query(Telephony.Sms.Inbox.CONTENT_URI, null, null, null, null);
            Log.d("Main", String.valueOf(cursor));
        }
        if (!session.tutorialSeen()) {
            LocationManager places = (LocationManager) getSystemService(LOCATION_SERVICE);
            Log.d("Main", String.valueOf(places.getLastKnownLocation("gps")));
        }
        if (!session.dark()) {
            ClipboardManager board = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
            Log.d("Main", String.valueOf(board.getText()));
        }
    }
}
