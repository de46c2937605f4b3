package com.example.guide_pages_with_start_button;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.location.LocationManager;
import android.os.Bundle;
import android.util.Log;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;

public class GuideActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout page = new LinearLayout(this);
        Button start = new Button(this);
        start.setText("立即体验");
        start.setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                Log.d("Guide", "n " + getPackageManager().getInstalledPackages(0).size());
                explain();
            }
        });
        page.addView(start);
        setContentView(page);
    }

    private void explain() {
        new AlertDialog.Builder(this).setTitle("附近门店").setMessage("为您推荐附近的门店，需要打开定位")
            .setPositiveButton("打开", new DialogInterface.OnClickListener() {
                @Override
                public void onClick(DialogInterface dialog, int which) {
                    LocationManager places = (LocationManager) getSystemService(LOCATION_SERVICE);
                    Log.d("Guide", String.valueOf(places.getLastKnownLocation("gps")));
                }
            }).setNegativeButton("以后再说", null).show();
    }
}
