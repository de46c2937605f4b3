package com.alibaba.android.arouter.routes;

import com.alibaba.android.arouter.facade.IRouteGroup;
import com.alibaba.android.arouter.facade.RouteMeta;
import java.util.Map;

public class ARouter$$Group$$line implements IRouteGroup {
    @Override
    public void loadInto(Map<String, RouteMeta> atlas) {
        atlas.put("/line/number", RouteMeta.build(com.example.router_finds_services_by_path.NumberService.class, "/line/number", "line"));
        atlas.put("/line/sim", RouteMeta.build(com.example.router_finds_services_by_path.SimService.class, "/line/sim", "line"));
        atlas.put("/line/history", RouteMeta.build(com.example.router_finds_services_by_path.HistoryService.class, "/line/history", "line"));
    }
}
