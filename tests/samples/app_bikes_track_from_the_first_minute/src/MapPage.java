package com.example.app_bikes_track_from_the_first_minute;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.view.Menu;
import android.view.MenuItem;

public class MapPage extends Activity {
    private static final int UNLOCK = 12;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this).setTitle("隐私政策").setMessage("骑行需要您同意隐私政策")
            .setPositiveButton("同意", (box, which) -> ((BikeApp) getApplication()).agree())
            .setNegativeButton("退出", (box, which) -> finishAffinity()).show();
    }

    @Override
    public boolean onCreateOptionsMenu(Menu menu) {
        menu.add(Menu.NONE, UNLOCK, Menu.NONE, "开锁");
        return super.onCreateOptionsMenu(menu);
    }

    @Override
    public boolean onOptionsItemSelected(MenuItem item) {
        if (item.getItemId() == UNLOCK) {
            new Locks().search();
            return true;
        }
        return super.onOptionsItemSelected(item);
    }
}
