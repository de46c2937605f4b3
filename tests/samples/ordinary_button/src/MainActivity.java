package com.example.ordinary_button;

import android.app.Activity;
import android.database.Cursor;
import android.location.LocationManager;
import android.os.Bundle;
import android.provider.ContactsContract;
import android.util.Log;
import android.view.View;
import android.widget.Button;

public class MainActivity extends Activity implements View.OnClickListener, View.OnLongClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button locate = new Button(this);
        locate.setText("获取位置");
        locate.setOnClickListener(this);
        locate.setOnLongClickListener(this);
        setContentView(locate);
    }

    @Override
    public void onClick(View view) {
        LocationManager manager = (LocationManager) getSystemService(LOCATION_SERVICE);
        Log.i("Main", "at " + manager.getLastKnownLocation(LocationManager.GPS_PROVIDER));
    }

    @Override
    public boolean onLongClick(View view) {
        Cursor people = getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null);
        return people != null;
    }
}
