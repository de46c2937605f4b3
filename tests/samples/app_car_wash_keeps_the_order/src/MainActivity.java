package com.example.app_car_wash_keeps_the_order;

import android.content.Context;
import android.content.Intent;
import android.location.LocationManager;
import android.util.Log;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;

public class MainActivity extends BaseActivity {
    @Override
    protected void build(LinearLayout root) {
        Button shop = new Button(this);
        shop.setText("门店");
        shop.setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                startActivity(new Intent(MainActivity.this, ShopActivity.class));
            }
        });
        root.addView(shop);
    }

    @Override
    protected void load() {
        LocationManager manager = (LocationManager) getSystemService(Context.LOCATION_SERVICE);
        try {
            Log.d("Main", "nearest to " + manager.getLastKnownLocation(LocationManager.GPS_PROVIDER));
        } catch (SecurityException refused) {
            Log.d("Main", "all shops");
        }
    }
}
