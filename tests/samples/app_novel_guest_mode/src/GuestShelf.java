package com.example.app_novel_guest_mode;

import android.os.Bundle;
import android.provider.Settings;
import android.widget.TextView;

public class GuestShelf extends BaseActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView shelf = new TextView(this);
        shelf.setText(Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID));
        setContentView(shelf);
    }
}
