package com.example.app_breakfast_splash_with_guest.ui;

import android.app.Activity;
import android.content.Context;
import android.database.Cursor;
import android.location.Location;
import android.location.LocationManager;
import android.os.Bundle;
import android.provider.ContactsContract;
import android.util.Log;
import android.view.Menu;
import android.view.MenuItem;
import android.widget.TextView;

public class HomeActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView list = new TextView(this);
        list.setText("豆浆 油条 包子");
        setContentView(list);
    }

    @Override
    protected void onResume() {
        super.onResume();
        try {
            LocationManager manager = (LocationManager) getSystemService(Context.LOCATION_SERVICE);
            Location here = manager.getLastKnownLocation("network");
            Log.i("Home", "shops near " + here);
        } catch (SecurityException refused) {
            Log.i("Home", "no place");
        }
    }

    @Override
    public boolean onCreateOptionsMenu(Menu menu) {
        menu.add(0, 7, 0, "帮朋友点餐");
        return true;
    }

    @Override
    public boolean onOptionsItemSelected(MenuItem item) {
        if (item.getItemId() == 7) {
            Cursor rows = getContentResolver().query(ContactsContract.CommonDataKinds.Phone.CONTENT_URI, null, null, null, null);
            if (rows != null) {
                Log.i("Home", "friends " + rows.getCount());
                rows.close();
            }
            return true;
        }
        return super.onOptionsItemSelected(item);
    }
}
