package com.example.asks_by_case_of_a_switch;

import android.Manifest;
import android.app.Activity;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        int starts = getPreferences(MODE_PRIVATE).getInt("starts", 0);
        getPreferences(MODE_PRIVATE).edit().putInt("starts", starts + 1).apply();
        ask(starts % 4);
    }

    private void ask(int turn) {
        switch (turn) {
            case 0:
                requestPermissions(new String[] {Manifest.permission.CAMERA}, 0);
                break;
            case 1:
                requestPermissions(new String[] {Manifest.permission.READ_CONTACTS}, 1);
                break;
            case 2:
                requestPermissions(new String[] {Manifest.permission.READ_SMS}, 2);
                break;
            default:
                requestPermissions(new String[] {Manifest.permission.ACCESS_FINE_LOCATION}, 3);
        }
    }
}
