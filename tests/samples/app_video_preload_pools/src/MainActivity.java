package com.example.app_video_preload_pools;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.view.View;
import android.widget.AdapterView;
import android.widget.ArrayAdapter;
import android.widget.ListView;

public class MainActivity extends Activity implements PrivacyPopup.Listener, AdapterView.OnItemClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ListView list = new ListView(this);
        list.setAdapter(new ArrayAdapter<>(this, android.R.layout.simple_list_item_1, new String[] {"新剧", "电影"}));
        list.setOnItemClickListener(this);
        setContentView(list);
        if (Config.get().privacyLevel() < Config.LEVEL_FULL) {
            PrivacyPopup.show(this, this);
        }
    }

    @Override
    public void onAgree() {
        Config.get().setPrivacyLevel(Config.LEVEL_FULL);
        Log.d("Main", ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getSubscriberId());
    }

    @Override
    public void onRefuse() {
        moveTaskToBack(true);
    }

    @Override
    public void onItemClick(AdapterView<?> parent, View row, int position, long id) {
        startActivity(new Intent(this, PlayerPage.class).putExtra("number", position));
    }
}
