package com.example.values_of_annotations_and_xml_decide;


import android.app.Application;
import android.content.pm.PackageManager;
import android.content.pm.ProviderInfo;
import android.content.res.XmlResourceParser;
import android.util.Log;
import java.io.IOException;
import java.lang.reflect.Method;
import org.xmlpull.v1.XmlPullParser;
import org.xmlpull.v1.XmlPullParserException;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Readers readers = new Readers(this);
        try {
            byAnnotations(readers);
            byXml(readers);
        } catch (ReflectiveOperationException | XmlPullParserException | IOException error) {
            Log.w("App", error);
        }
    }

    private void byAnnotations(Readers readers) throws ReflectiveOperationException {
        for (Method method : Readers.class.getDeclaredMethods()) {
            AtLaunch mark = method.getAnnotation(AtLaunch.class);
            if (mark != null && mark.value() && mark.names().length == 2 && mark.mode() == Mode.ON) {
                Log.d("App", (String) method.invoke(readers));
            }
        }
    }

    private void byXml(Readers readers) throws XmlPullParserException, IOException {
        ProviderInfo info = getPackageManager().resolveContentProvider("com.example.files", PackageManager.GET_META_DATA);
        XmlResourceParser parser = info.loadXmlMetaData(getPackageManager(), "paths");
        int event;
        while ((event = parser.next()) != XmlPullParser.END_DOCUMENT) {
            if (event != XmlPullParser.START_TAG || !"reader".equals(parser.getName())) {
                continue;
            }
            String name = parser.getAttributeValue(null, "name");
            if (parser.getAttributeBooleanValue(null, "on", false)) {
                Log.d("App", "sim".equals(name) ? readers.sim() : readers.people());
            }
        }
    }
}
