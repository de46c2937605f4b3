package com.example.little_is_asked_of_what_is_given;

import android.app.ListActivity;
import android.content.Context;
import android.net.wifi.WifiInfo;
import android.net.wifi.WifiManager;
import android.os.Bundle;
import android.os.Handler;
import android.provider.ContactsContract;
import android.util.Log;
import android.view.View;
import android.widget.ArrayAdapter;
import android.widget.ListView;
import java.io.File;

public class ShelfActivity extends ListActivity {
    private Runnable next;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setListAdapter(new ArrayAdapter<String>(this, android.R.layout.simple_list_item_1, new String[] {"one", "two"}));
        new File("/sdcard/shelf").mkdirs();
        WifiInfo link = ((WifiManager) getApplicationContext().getSystemService(Context.WIFI_SERVICE)).getConnectionInfo();
        Log.i("Shelf", link.getIpAddress() + " at " + link.getLinkSpeed());
        next = new Loud(this);
        new Thread(new Quiet()).start();
    }

    @Override
    protected void onListItemClick(ListView list, View view, int position, long id) {
        Log.i("Shelf", String.valueOf(
                getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null)));
        new Handler().post(next);
    }
}
