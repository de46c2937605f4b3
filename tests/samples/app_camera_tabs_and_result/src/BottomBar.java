package com.example.app_camera_tabs_and_result;

import android.view.View;

final class BottomBar implements View.OnClickListener {
    private final TabHost host;

    BottomBar(TabHost host) {
        this.host = host;
    }

    @Override
    public void onClick(View view) {
        if (view.getId() == R.id.tab_album) {
            host.show(new AlbumTab());
        }
    }
}
