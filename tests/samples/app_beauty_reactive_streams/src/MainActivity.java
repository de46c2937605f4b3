package com.example.app_beauty_reactive_streams;

import android.os.Bundle;
import android.util.Log;
import android.widget.Button;
import io.reactivex.Observable;

public class MainActivity extends BaseActivity {
    private Observable<Integer> friends;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        friends = new Friends(getContentResolver()).all();
        collect(new Effects(this).names(), name -> Log.d("Main", name));
        AgreementModel model = new AgreementModel(this);
        collect(model.agreed(), yes -> {
            if (yes) {
                profile();
                openAlbumPage();
            } else {
                setContentView(new AgreementView(this, answer -> answered(model, answer)));
            }
        });
    }

    private void answered(AgreementModel model, boolean yes) {
        if (yes) {
            model.agree();
            profile();
            openAlbumPage();
        } else {
            finish();
        }
    }

    private void profile() {
        collect(new Faces().profile(), face -> Log.d("Main", face));
    }

    private void openAlbumPage() {
        Button album = new Button(this);
        album.setText("打开相册");
        album.setOnClickListener(view -> collect(new Album(getContentResolver()).size(),
                count -> Log.d("Main", count + " " + (friends != null))));
        setContentView(album);
    }
}
