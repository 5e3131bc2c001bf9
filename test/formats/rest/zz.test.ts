import { test } from 'vitest'
import { writeFileSync } from 'node:fs'
import { isMap, isList, isTemplate } from '../../../src/value.ts'
const ref=(name:string,text:string)=>({kind:'template',parts:[{kind:'reference',name,text}]})

import { restToV2 } from '../../../src/formats/rest/to-v2.ts'
import { lookupOf } from '../../../src/formats/lookup.ts'
import { mapOf } from '../../support/draft.ts'
import { asJson } from '../../../src/python/as-json.ts'
import { writeCompactJson } from '../../../src/output/json.ts'
const L='arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:orders/invocations'
const A=(s:string)=>`arn:aws:apigateway:us-east-1:${s}`
const base={Type:'HTTP_PROXY',IntegrationHttpMethod:'GET',Uri:'https://example.com/orders'}
const aws=(uri:string,t?:string,rp?:object)=>({Type:'AWS',IntegrationHttpMethod:'POST',Uri:A(uri),Credentials:'arn:aws:iam::123456789012:role/orders',...(t!==undefined&&{RequestTemplates:{'application/json':t}}),...(rp&&{RequestParameters:rp})})

const tpl=(...parts:any[])=>({kind:'template',parts:parts.map(p=>typeof p==='string'?p:{kind:'reference',name:p[0],text:p[1]})})
const cases: [string, any][] = [
 ['a Lambda proxy',{rest:{Type:'AWS_PROXY',IntegrationHttpMethod:'post',Uri:L,PassthroughBehavior:'WHEN_NO_TEMPLATES',RequestTemplates:{'application/json':'{}'},IntegrationResponses:[{StatusCode:'200',ResponseTemplates:{'application/json':'{}'}}],ContentHandling:'CONVERT_TO_TEXT',ConnectionType:'VPC_LINK',ConnectionId:'abc123'}}],
 ['a function whose answer is mapped',{rest:{Type:'AWS',IntegrationHttpMethod:'POST',Uri:L,RequestTemplates:{'application/json':'{}'},IntegrationResponses:[{StatusCode:'200'},{StatusCode:'400',SelectionPattern:'.*bad.*'}]}}],
 ['a URL with a contract of its own',{rest:{...base,Type:'HTTP',RequestTemplates:{'application/json':"$input.json('$')"},IntegrationResponses:[{StatusCode:'200',ResponseTemplates:{'application/json':''}}]}}],
 ['a URL whose bodies are changed',{rest:{...base,Type:'HTTP',IntegrationResponses:[{StatusCode:'200',ResponseTemplates:{'application/json':'{}'}}]}}],
 ['a mock',{rest:{Type:'MOCK',RequestTemplates:{'application/json':'{"statusCode":200}'}}}],
 ['a mock for CORS',{route:{method:'OPTIONS',path:'/orders'},rest:{Type:'MOCK'}}],
 ['no type',{rest:{Uri:'https://example.com'}}],
 ['a type that there is not',{rest:{Type:'HTTPS'}}],
 ['a type that is no text',{rest:{Type:['HTTP']}}],
 ['a type that is open',{rest:{Type:tpl(['Kind','var.kind'])}}],
 ['a proxy of another service',{rest:{Type:'AWS_PROXY',IntegrationHttpMethod:'POST',Uri:A('firehose:action/PutRecord')}}],
 ['parameters of the path under other names',{rest:{...base,Uri:'https://example.com/{p}/{q}',RequestParameters:{'integration.request.path.p':'method.request.path.q','integration.request.path.q':'method.request.path.p','integration.request.path.r':'method.request.path.r'}}}],
 ['parameters of the path that are known',{rest:{...base,Uri:'https://example.com/{p}/{s}/{proxy}',RequestParameters:{'integration.request.path.p':"'fixed'",'integration.request.path.s':'stageVariables.v','integration.request.path.proxy':'method.request.path.proxy'}}}],
 ['a path made of other values',{rest:{...base,Uri:'https://example.com/a/{p}/{q}/b?x=1',RequestParameters:{'integration.request.path.p':'method.request.header.x','integration.request.path.q':'method.request.path.id'}}}],
 ['a query made of other values',{rest:{...base,Uri:'https://example.com/a?x={p}',RequestParameters:{'integration.request.path.p':'method.request.header.x'}}}],
 ['a URL in a stage variable',{rest:{...base,Uri:'${stageVariables.url}/a'}}],
 ['a private backend',{rest:{...base,Uri:'https://orders.internal:8443/a/{p}',ConnectionType:'VPC_LINK',ConnectionId:'abc123',RequestParameters:{'integration.request.path.p':'method.request.path.id'}}}],
 ['a private backend, and what stands for it',{set:{VpcLinkId:'xyz789',ListenerArn:'arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/net/a/1/2'},rest:{...base,Uri:'http://orders.internal?a=b',ConnectionType:'VPC_LINK',ConnectionId:'abc123'}}],
 ['a private backend with a target',{rest:{...base,Uri:'http://orders.internal',ConnectionType:'VPC_LINK',ConnectionId:'abc123',IntegrationTarget:'arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/a/1/2'}}],
 ['a private backend of which little is said',{rest:{Type:'HTTP_PROXY',IntegrationHttpMethod:'GET',ConnectionType:'VPC_LINK'}}],
 ['request parameters',{rest:{...base,RequestParameters:{'integration.request.header.a':'method.request.multivalueheader.B','integration.request.querystring.b':'method.request.querystring.b','integration.request.header.c':'method.request.path.id','integration.request.header.d':'method.request.body','integration.request.querystring.e':'method.request.body.a.b','integration.request.header.f':'stageVariables.x','integration.request.header.g':'context.identity.sourceIp','integration.request.header.h':"'text'",'integration.request.header.i':'method.request.header.a b'}}}],
 ['request parameters that have no place',{rest:{...base,RequestParameters:{'integration.request.header.Authorization':'method.request.header.Authorization','integration.request.header.b':'context.resourcePath','integration.request.header.c':"'$request.body'",'integration.request.header.d':"''",'integration.request.header.e':'method.request.body..a','integration.request.header.g':'plain','integration.request.header.a b':"'x'",'integration.request.body.a':"'x'",'integration.request.header.h':['x'],'integration.request.header.i':null}}}],
 ['responses',{rest:{...base,IntegrationResponses:[{StatusCode:'404',SelectionPattern:'500|502',ResponseParameters:{'method.response.header.a':"'x'",'method.response.header.Access-Control-Allow-Origin':"'*'"}},{StatusCode:'403',SelectionPattern:'403',ResponseParameters:{'method.response.header.b':'integration.response.body.m'},ResponseTemplates:{'application/json':'{}'},ContentHandling:'CONVERT_TO_TEXT'},{StatusCode:'200',SelectionPattern:''},{StatusCode:'404',SelectionPattern:'502',Extra:1},{StatusCode:'302',SelectionPattern:'3\\d{2}',ResponseParameters:{'method.response.header.Location':'integration.response.header.Location'}}]}}],
 ['patterns, tried on statuses',{statuses:['301','302','404'],rest:{...base,IntegrationResponses:[{StatusCode:'302',SelectionPattern:'3\\d{2}',ResponseParameters:{'method.response.header.Location':'integration.response.header.Location'}},{StatusCode:'99',ResponseParameters:{'method.response.header.a':"'x'"}}]}}],
 ['what there is not in version 2',{rest:{...base,TimeoutInMillis:60000,ResponseTransferMode:'STREAM',TlsConfig:{InsecureSkipVerification:true},CacheNamespace:'orders',CacheKeyParameters:['method.request.header.a'],Foo:{a:1,b:2},Credentials:null}}],
 ['what need not be said in version 2',{rest:{...base,TimeoutInMillis:'29000',ResponseTransferMode:'BUFFERED',TlsConfig:{InsecureSkipVerification:false},RequestParameters:{},RequestTemplates:{},IntegrationResponses:[],PassthroughBehavior:'WHEN_NO_MATCH',ConnectionId:'abc123'}}],
 ['members of wrong types',{rest:{...base,Uri:['x'],RequestParameters:['x'],IntegrationResponses:{'200':{}},RequestTemplates:'x',TimeoutInMillis:'soon',TlsConfig:true,Credentials:{},ConnectionType:[],IntegrationHttpMethod:{a:1}}}],
 ['references',{rest:{...base,Uri:tpl('https://',['ApiHost','var.api_host'],'/{p}'),Credentials:tpl(['RoleArn','aws_iam_role.x.arn']),TimeoutInMillis:tpl(['Wait','var.wait']),RequestParameters:{'integration.request.path.p':'method.request.path.q','integration.request.header.env':tpl("'",['Env','var.env'],"'"),'integration.request.header.all':tpl(['Mapping','var.mapping']),'integration.request.header.h':tpl('method.request.header.',['Name','var.name'])}}}],
 ['a function by its attribute',{rest:{Type:'AWS',IntegrationHttpMethod:'POST',Uri:tpl(['InvokeArn','aws_lambda_function.orders.invoke_arn'])}}],
 ['something by a reference',{rest:{Type:'AWS',IntegrationHttpMethod:'POST',Uri:tpl(['Target','var.target'])}}],
 ['a proxy by a reference',{rest:{Type:'AWS_PROXY',IntegrationHttpMethod:'POST',Uri:tpl('arn:aws:apigateway:',['AwsRegion','AWS::Region'],':lambda:path/2015-03-31/functions/',['OrdersArn','Orders.Arn'],'/invocations')}}],
 ['SQS, by a form',{rest:aws('sqs:path/123456789012/orders','Action=SendMessage&MessageBody=$input.body',{'integration.request.header.Content-Type':"'application/x-www-form-urlencoded'"})}],
 ['SQS, by the query string',{rest:aws('sqs:path/123456789012/orders',undefined,{'integration.request.querystring.Action':"'SendMessage'",'integration.request.querystring.MessageBody':'method.request.body','integration.request.header.x':"'y'"})}],
 ['SQS, with references',{rest:{Type:'AWS',IntegrationHttpMethod:'POST',Credentials:tpl(['RoleArn','Role.Arn']),Uri:tpl('arn:',['AwsPartition','AWS::Partition'],':apigateway:',['AwsRegion','AWS::Region'],':sqs:path/',['AwsAccountId','AWS::AccountId'],'/',['QueueName','Queue.QueueName']),RequestTemplates:{'application/json':'Action=SendMessage&MessageBody=$util.urlEncode($input.body)'}}}],
 ['SQS, with a message of several',{rest:aws('sqs:action/SendMessage',"QueueUrl=https%3A%2F%2Fsqs.us-east-1.amazonaws.com%2F123456789012%2Forders&MessageBody=$util.urlEncode($input.body)&MessageGroupId=$input.params().header.get('group')&Version=2012-11-05")}],
 ['EventBridge',{rest:aws('events:action/PutEvents','{"Entries":[{"Source":"com.example","DetailType":"$input.path(\'$.type\')","Detail":"$util.escapeJavaScript($input.json(\'$.detail\'))","EventBusName":"bus-$stageVariables.env","Resources":["a"]}]}')}],
 ['EventBridge, by its header',{rest:aws('events:path//','{"Entries":[{"Source":"com.example","DetailType":"Made","Detail":$input.body}]}',{'integration.request.header.X-Amz-Target':"'AWSEvents.PutEvents'"})}],
 ['Kinesis',{rest:aws('kinesis:action/PutRecord',`{"StreamName":"orders","Data":"$input.path('$.data')","PartitionKey":"$context.requestId"}`)}],
 ['Kinesis, encoded by the template',{rest:aws('kinesis:action/PutRecord','{"StreamName":"orders","Data":"$util.base64Encode($input.body)","PartitionKey":"k"}')}],
 ['Step Functions',{rest:aws('states:action/StartExecution','{"stateMachineArn":"arn:aws:states:us-east-1:123456789012:stateMachine:orders","input":"$util.escapeJavaScript($input.json(\'$\'))","name":"$context.requestId"}')}],
 ['AppConfig',{rest:{...aws('appconfig:path/applications/orders/environments/{env}/configurations/main',undefined,{'integration.request.path.env':'method.request.path.env','integration.request.querystring.client_id':'context.requestId'}),IntegrationHttpMethod:'GET'}}],
 ['an action with a parameter that there is not',{rest:aws('sqs:path/123456789012/orders','Action=SendMessage&MessageBody=a&MessageAttribute.1.Name=b')}],
 ['an action without what it needs',{rest:aws('sqs:path/123456789012/orders','Action=SendMessage')}],
 ['an action that there is not',{rest:aws('sqs:action/ListQueues','')}],
 ['an action that is not named',{rest:aws('sqs:path/123456789012/orders')}],
 ['a service that HTTP APIs do not call',{rest:aws('dynamodb:action/PutItem','{}')}],
 ['WS: a URL',{rest:{...base,Uri:'https://example.com/{p}',PassthroughBehavior:'NEVER',TimeoutInMillis:29500,CacheNamespace:'orders',ContentHandling:'CONVERT_TO_TEXT',RequestParameters:{'integration.request.path.p':'method.request.path.p','integration.request.header.a':'method.request.header.a','integration.request.querystring.b':'method.request.multivaluequerystring.b','integration.request.header.c':'method.request.body.c','integration.request.header.d':'method.request.body','integration.request.header.e':'context.httpMethod','integration.request.header.f':'context.connectionId','integration.request.header.g':"'text'",'integration.request.header.h':'$stageVariables.h','integration.request.header.i j':"'x'",'integration.request.header.k':'plain'},IntegrationResponses:[{StatusCode:'200'}]}}],
 ['WS: a service',{rest:{...aws('dynamodb:action/PutItem','{"id":"$context.connectionId"}'),PassthroughBehavior:'WHEN_NO_TEMPLATES'}}],
 ['WS: a template of REST APIs',{rest:aws('dynamodb:action/PutItem','{"path":"$context.resourcePath"}')}],
 ['WS: several templates',{rest:{...aws('dynamodb:action/PutItem'),RequestTemplates:{'application/json':'{}','text/xml':'<a/>'}}}],
 ['WS: one template under two names',{rest:{...aws('dynamodb:action/PutItem'),RequestTemplates:{'application/json':'{}','text/xml':'{}'}}}],
 ['WS: a long template',{rest:aws('dynamodb:action/PutItem','a'.repeat(32769))}],
 ['WS: a mock',{rest:{Type:'MOCK',IntegrationHttpMethod:'GET',Uri:'x',RequestTemplates:{'application/json':'{"statusCode":200}'}}}],
 ['WS: a Lambda proxy',{rest:{Type:'AWS_PROXY',IntegrationHttpMethod:'POST',Uri:L,RequestTemplates:{'application/json':'{}'},IntegrationResponses:[{StatusCode:'200'}]}}],
 ['WS: a private backend',{rest:{...base,ConnectionType:'VPC_LINK',ConnectionId:'${stageVariables.vpcLinkId}',RequestTemplates:{'application/json':'{}'},IntegrationTarget:'arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/a/1/2'}}],
 ['WS: an ARN in a stage variable',{rest:{Type:'AWS_PROXY',IntegrationHttpMethod:'POST',Uri:'${stageVariables.arn}'}}],
]
const plain=(v:any):any=>isTemplate(v)?{'<>':v.parts.map((p:any)=>typeof p==='string'?p:`<${p.name}>`).join('')}['<>']:isMap(v)?Object.fromEntries([...v].map(([k,x])=>[String(k),plain(x)])):isList(v)?v.map(plain):typeof v==='bigint'?Number(v):v
const toVal=(v:any):any=>isTemplate(v)?v:Array.isArray(v)?v.map(toVal):v&&typeof v==='object'?toMap(v):typeof v==='number'?BigInt(v):v
const toMap=(o:any)=>new Map(Object.entries(o).map(([k,v])=>[k,toVal(v)] as const))
test('x',()=>{
 const out=cases.map(([name,{rest,set,statuses,route}])=>{
  const ws=name.startsWith('WS: ')
  const c=restToV2({kind:'rest',name:'N',integration:toMap(rest),notes:[],place:()=>undefined,...(route&&{route})} as any,{protocol:ws?'WEBSOCKET':'HTTP',lookup:lookupOf(new Map(Object.entries(set??{})) as any),statuses})
  const src=JSON.parse(JSON.stringify(rest,(k,v)=>v&&v.kind==='template'?'@@'+JSON.stringify(v.parts.map((p:any)=>typeof p==='string'?p:[p.name,p.text]))+'@@':v))
  return {name:ws?name.slice(4):name,ws,rest:src,set,statuses,route,draft:c.found?plain(new Map([...c.found.draft].map(([k,v])=>[k,v.value]))):undefined,notes:c.notes.filter(n=>!(n.kind==='assumed'&&(n.member==='ApiId'||n.member==='PayloadFormatVersion'))).map(n=>`${n.kind} ${n.member}${n.says===''?'':': '+n.says}${n.instead?` [${n.instead}]`:''}`)}
 })
 writeFileSync('/tmp/cases.json',JSON.stringify(out,null,1))
})
