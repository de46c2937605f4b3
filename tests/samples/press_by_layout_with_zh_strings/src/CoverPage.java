package com.example.press_by_layout_with_zh_strings;

import android.app.Activity;
import android.app.ActivityManager;
import android.content.Context;
import android.location.Criteria;
import android.location.LocationManager;
import android.os.Bundle;
import android.provider.MediaStore;
import android.util.Log;
import android.view.View;

public class CoverPage extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.cover);
    }

    public void press(View view) {
        int id = view.getId();
        if (id == R.id.enter) {
            place();
        } else if (id == R.id.look) {
            tasks();
        } else if (id == R.id.swap) {
            picture();
        }
    }

    private void place() {
        LocationManager places = (LocationManager) getSystemService(Context.LOCATION_SERVICE);
        Criteria fine = new Criteria();
        fine.setAccuracy(Criteria.ACCURACY_FINE);
        Log.d("Cover", "at " + places.getLastKnownLocation(places.getBestProvider(fine, true)));
    }

    private void tasks() {
        ActivityManager manager = (ActivityManager) getSystemService(Context.ACTIVITY_SERVICE);
        Log.d("Cover", "tasks " + manager.getRunningTasks(8).size());
    }

    private void picture() {
        android.database.Cursor rows = getContentResolver().query(MediaStore.Images.Media.EXTERNAL_CONTENT_URI, null, null, null, "date_added DESC");
        if (rows != null) {
            rows.close();
        }
    }
}
