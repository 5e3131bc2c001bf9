import { checkConversions } from './conversion.ts'

checkConversions('HTTP', {
  'parameters of the path under other names': {
    rest: {
      Type: 'HTTP_PROXY',
      IntegrationHttpMethod: 'GET',
      Uri: 'https://example.com/{p}/{q}',
      RequestParameters: {
        'integration.request.path.p': 'method.request.path.q',
        'integration.request.path.q': 'method.request.path.p',
        'integration.request.path.r': 'method.request.path.r',
      },
    },
    draft: { IntegrationMethod: 'GET', IntegrationType: 'HTTP_PROXY', IntegrationUri: 'https://example.com/{q}/{p}' },
    notes: [
      'carried Type',
      'carried IntegrationHttpMethod',
      'changed Uri: Becomes "https://example.com/{q}/{p}".',
      'changed RequestParameters.integration.request.path.p: Dropped: the Uri has "{q}".',
      'changed RequestParameters.integration.request.path.q: Dropped: the Uri has "{p}".',
      'changed RequestParameters.integration.request.path.r: Dropped: the Uri has no {r}.',
    ],
  },
  'parameters of the path that are known': {
    rest: {
      Type: 'HTTP_PROXY',
      IntegrationHttpMethod: 'GET',
      Uri: 'https://example.com/{p}/{s}/{proxy}',
      RequestParameters: {
        'integration.request.path.p': "'fixed'",
        'integration.request.path.s': 'stageVariables.v',
        'integration.request.path.proxy': 'method.request.path.proxy',
      },
    },
    draft: {
      IntegrationMethod: 'GET',
      IntegrationType: 'HTTP_PROXY',
      IntegrationUri: 'https://example.com/fixed/${stageVariables.v}/{proxy}',
    },
    notes: [
      'carried Type',
      'carried IntegrationHttpMethod',
      'changed Uri: Becomes "https://example.com/fixed/${stageVariables.v}/{proxy}".',
      'changed RequestParameters.integration.request.path.p: Dropped: the Uri has "fixed".',
      'changed RequestParameters.integration.request.path.s: Dropped: the Uri has "${stageVariables.v}".',
      'changed RequestParameters.integration.request.path.proxy: Dropped: the parameter of the route has the same name.',
    ],
  },
  'a path made of other values': {
    rest: {
      Type: 'HTTP_PROXY',
      IntegrationHttpMethod: 'GET',
      Uri: 'https://example.com/a/{p}/{q}/b?x=1',
      RequestParameters: {
        'integration.request.path.p': 'method.request.header.x',
        'integration.request.path.q': 'method.request.path.id',
      },
    },
    draft: {
      IntegrationMethod: 'GET',
      IntegrationType: 'HTTP_PROXY',
      IntegrationUri: 'https://example.com?x=1',
      RequestParameters: { 'overwrite:path': '/a/${request.header.x}/${request.path.id}/b' },
    },
    notes: [
      'carried Type',
      'carried IntegrationHttpMethod',
      'changed Uri: Becomes "https://example.com?x=1"; overwrite:path has the path.',
      'changed RequestParameters.integration.request.path.p: Becomes a part of overwrite:path.',
      'changed RequestParameters.integration.request.path.q: Becomes a part of overwrite:path.',
    ],
  },
  'a query made of other values': {
    rest: {
      Type: 'HTTP_PROXY',
      IntegrationHttpMethod: 'GET',
      Uri: 'https://example.com/a?x={p}',
      RequestParameters: { 'integration.request.path.p': 'method.request.header.x' },
    },
    draft: { IntegrationMethod: 'GET', IntegrationType: 'HTTP_PROXY', IntegrationUri: 'https://example.com/a?x={p}' },
    notes: [
      'carried Type',
      'carried IntegrationHttpMethod',
      'carried Uri',
      'lost RequestParameters.integration.request.path.p: On an HTTP API only the path as a whole can be made of such a value. [map overwrite:path, or name a parameter of the route in the URI]',
    ],
  },
  'a URL in a stage variable': {
    rest: { Type: 'HTTP_PROXY', IntegrationHttpMethod: 'GET', Uri: '${stageVariables.url}/a' },
    draft: { IntegrationMethod: 'GET', IntegrationType: 'HTTP_PROXY', IntegrationUri: '${stageVariables.url}/a' },
    notes: [
      'carried Type',
      'carried IntegrationHttpMethod',
      'lost Uri: APIs of version 2 refuse a URL whose scheme is in a stage variable. [write https:// before it]',
    ],
  },
  'a private backend': {
    rest: {
      Type: 'HTTP_PROXY',
      IntegrationHttpMethod: 'GET',
      Uri: 'https://orders.internal:8443/a/{p}',
      ConnectionType: 'VPC_LINK',
      ConnectionId: 'abc123',
      RequestParameters: { 'integration.request.path.p': 'method.request.path.id' },
    },
    draft: {
      ConnectionId: '<VpcLinkId>',
      ConnectionType: 'VPC_LINK',
      IntegrationMethod: 'GET',
      IntegrationType: 'HTTP_PROXY',
      IntegrationUri: '<ListenerArn>',
      RequestParameters: { 'overwrite:path': '/a/${request.path.id}' },
      TlsConfig: { ServerNameToVerify: 'orders.internal' },
    },
    notes: [
      'carried Type',
      'carried IntegrationHttpMethod',
      'lost Uri: An HTTP API calls the listener behind the VPC link; overwrite:path has the path, TlsConfig.ServerNameToVerify the host. The URL does not tell which listener that is. [set ListenerArn to its ARN]',
      'carried ConnectionType',
      'lost ConnectionId: The VPC link of a REST API does not work on an HTTP API. [create a VPC link of version 2 and set VpcLinkId]',
      'changed RequestParameters.integration.request.path.p: Becomes a part of overwrite:path.',
    ],
  },
  'a private backend, and what stands for it': {
    rest: {
      Type: 'HTTP_PROXY',
      IntegrationHttpMethod: 'GET',
      Uri: 'http://orders.internal?a=b',
      ConnectionType: 'VPC_LINK',
      ConnectionId: 'abc123',
    },
    set: { VpcLinkId: 'xyz789', ListenerArn: 'arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/net/a/1/2' },
    draft: {
      ConnectionId: 'xyz789',
      ConnectionType: 'VPC_LINK',
      IntegrationMethod: 'GET',
      IntegrationType: 'HTTP_PROXY',
      IntegrationUri: 'arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/net/a/1/2',
      RequestParameters: { 'overwrite:path': '/' },
    },
    notes: [
      'carried Type',
      'carried IntegrationHttpMethod',
      'lost Uri: An HTTP API calls the listener behind the VPC link; overwrite:path has the path. The query string "?a=b" is lost. [map the query string, as in overwrite:querystring.NAME]',
      'carried ConnectionType',
      'changed ConnectionId: Becomes "xyz789".',
    ],
  },
  'a private backend with a target': {
    rest: {
      Type: 'HTTP_PROXY',
      IntegrationHttpMethod: 'GET',
      Uri: 'http://orders.internal',
      ConnectionType: 'VPC_LINK',
      ConnectionId: 'abc123',
      IntegrationTarget: 'arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/a/1/2',
    },
    draft: {
      ConnectionId: 'abc123',
      ConnectionType: 'VPC_LINK',
      IntegrationMethod: 'GET',
      IntegrationType: 'HTTP_PROXY',
      IntegrationUri: 'arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/a/1/2',
      RequestParameters: { 'overwrite:path': '/' },
    },
    notes: [
      'carried Type',
      'carried IntegrationHttpMethod',
      'changed Uri: An HTTP API calls the listener behind the VPC link; overwrite:path has the path.',
      'carried ConnectionType',
      'carried ConnectionId',
      'carried IntegrationTarget',
    ],
  },
  'a private backend of which little is said': {
    rest: { Type: 'HTTP_PROXY', IntegrationHttpMethod: 'GET', ConnectionType: 'VPC_LINK' },
    draft: {
      ConnectionId: '<VpcLinkId>',
      ConnectionType: 'VPC_LINK',
      IntegrationMethod: 'GET',
      IntegrationType: 'HTTP_PROXY',
      IntegrationUri: '<ListenerArn>',
    },
    notes: [
      'carried Type',
      'carried IntegrationHttpMethod',
      'carried ConnectionType',
      'assumed ConnectionId: A private integration needs it.',
      'assumed IntegrationUri: A private integration needs it.',
    ],
  },
})
