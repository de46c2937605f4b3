package com.example.menu_and_result_callbacks;

import android.Manifest;
import android.app.Activity;
import android.content.ClipboardManager;
import android.content.pm.PackageManager;
import android.location.LocationManager;
import android.provider.ContactsContract;
import android.util.Log;
import android.view.Menu;
import android.view.MenuItem;

public class MainActivity extends Activity {
    @Override
    public boolean onCreateOptionsMenu(Menu menu) {
        menu.add(0, 1, 0, "导入联系人");
        menu.add(0, 2, 0, "定位");
        return true;
    }

    @Override
    public boolean onOptionsItemSelected(MenuItem item) {
        if (item.getItemId() == 1) {
            return getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null) != null;
        }
        requestPermissions(new String[] {Manifest.permission.ACCESS_FINE_LOCATION}, 7);
        return true;
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] permissions, int[] results) {
        if (code == 7 && results.length > 0 && results[0] == PackageManager.PERMISSION_GRANTED) {
            LocationManager manager = (LocationManager) getSystemService(LOCATION_SERVICE);
            Log.i("Main", "at " + manager.getLastKnownLocation("gps"));
        }
    }

    @Override
    public void onBackPressed() {
        ClipboardManager clipboard = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
        Log.i("Main", String.valueOf(clipboard.getPrimaryClip()));
        super.onBackPressed();
    }
}
